/** 256 words that are told apart over the telephone: one for each value of a byte. */
const words = `
acorn agate alder amber anchor apple apron arch arrow aspen atlas autumn badge baker bamboo banjo barley basil basket beacon beech bell birch bison
blanket boat bonnet book boulder bowl bread brick bridge brook broom bucket butter button cabin cactus camel candle canoe canvas cargo carpet carrot
castle cedar cello chalk cherry chest circle clay cliff clock clover coast cobalt comet compass copper coral cotton cradle crane creek crown crystal
cup curtain daisy deer desk dial door dove dragon drum dune eagle easel echo elbow elm ember engine falcon feather fence fern ferry fiddle field fig
flag flame flint flute forest fossil fox frost garden garlic gate ginger glacier glass globe glove goat goose granite grape gravel grove guitar hammer
harbor harp hawk hazel hedge helmet heron hill honey hood hoop horizon horse house ink iris iron island ivory ivy jacket jar jasmine jewel juniper
kettle key kite ladder lagoon lake lamp lantern larch lark laurel lemon library lily lime linen lion lobby lotus magnet mango maple marble market
marsh mast meadow melon mesa mill mint mirror moon moss motor mountain mug nail needle nest nickel north nutmeg oak oasis oat ocean olive onion opal
orbit orchard otter oven owl paddle palm panel paper parcel parrot path peach pearl pebble pencil pepper piano pigeon pillow pine planet plaza plum
pocket pond poplar porch potato prairie prism pump quartz quill quilt rabbit radio raft rain raven reed ribbon ridge river robin rocket rope rose
saddle saffron sail salmon sand satin scarf school shell silver sled snow spoon
`.trim().split(/\s+/);

/** How many words a fingerprint has: 48 bits, which nobody finds another entry for while two people compare them. */
export const fingerprintWords = 6;

/** The first bytes of a hash in words, which two people can compare aloud. */
export function wordsOf(hash: Uint8Array): string[] {
  return Array.from(hash.subarray(0, fingerprintWords), (byte) => words[byte] ?? '');
}
