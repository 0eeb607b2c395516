export { placeSchema, type Place } from './place';
export { looksLikePlacesHeader, placesReader } from './reader';
export { findPlaces } from './search';
