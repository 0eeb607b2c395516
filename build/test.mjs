// @ts-check
/**
 * npm test: all tests, or the stages named: `npm test -- unit vault`. What follows the names goes to the stage's own
 * tool: `npm test -- e2e lock`. The last line on stdout is always "N passed, N failed".
 */
import { command, commandArguments } from './steps/command.mjs';
import { ALL_STAGES, isStage, runStages } from './steps/stages.mjs';

await command(async () => {
  const words = commandArguments();
  const firstOther = words.findIndex((word) => !isStage(word));
  const named = (firstOther === -1 ? words : words.slice(0, firstOther)).filter(isStage);
  return await runStages(named.length > 0 ? named : ALL_STAGES, words.slice(named.length));
});
