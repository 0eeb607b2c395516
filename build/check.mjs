// @ts-check
/** npm run check: what to run before each commit: types, lint, unit tests. */
import { command, commandArguments } from './steps/command.mjs';
import { runStages } from './steps/stages.mjs';

await command(() => runStages(['types', 'lint', 'unit'], commandArguments()));
