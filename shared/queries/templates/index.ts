import { breathingAndHeart } from './breathing-and-heart';
import { careAndRecord } from './care-and-record';
import { infectionAndKidney } from './infection-and-kidney';
import { mindAndBody } from './mind-and-body';
import type { QueryTemplate } from './model';

export { fillTemplate, lintTemplate, slotsOf } from './filling';
export { ownTemplatesSchema, queryTemplateSchema, templateLimits, type OwnTemplates, type QueryTemplate, type RefusedTemplate } from './model';
export { offeredTemplates, readOwnTemplates, type OfferedTemplate } from './organisation';

/** The templates that come with Chartlock, in the order of their topics. */
export const queryTemplates: readonly QueryTemplate[] = [...breathingAndHeart, ...infectionAndKidney, ...mindAndBody, ...careAndRecord].sort((one, other) => one.topic.localeCompare(other.topic, 'en'));
