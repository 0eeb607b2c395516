import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyTemplates } from '../../../shared/policy/templates';
import { isFileError, usage } from '../run';

/** Writes the files for IT that follow from the model of settings, over those of another version. */
export function writeTemplates({ out, json }: { readonly out: string; readonly json: boolean }): void {
  try {
    const written = policyTemplates().map(({ path, text }) => {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    });
    if (json) console.log(JSON.stringify({ written }));
    else for (const file of written) console.log(file);
  } catch (error) {
    if (!isFileError(error)) throw error;
    usage(`${out} cannot be written (${error.code}).`);
  }
}
