/** Acts that were undone, by encounter: every assigning asks for them, and nobody waits for the length of a chart's history. */
export const undoneActs = { version: 23, name: 'undone-acts', sql: /* sql */ `
create index undone_acts on acts(encounter_id, seq) where state = 'undone';
` };
