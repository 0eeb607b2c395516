import { adml, admx } from './admx';
import { examplePolicy } from './example';
import { policyJsonSchema } from './json-schema';
import { profileManifest } from './manifest';
import { bundleId, mobileconfig } from './mobileconfig';

export { examplePolicy } from './example';
export { formWords, strictestWords, valueWords } from './words';

/** A file for whoever writes policies, with its place in the folder of templates. */
export type PolicyTemplate = { readonly path: string; readonly text: string };

/** Every file for IT that follows from the model of settings. */
export function policyTemplates(): readonly PolicyTemplate[] {
  return [
    { path: 'windows/Chartlock.admx', text: admx() },
    { path: 'windows/en-US/Chartlock.adml', text: adml() },
    { path: `macos/${bundleId}.mobileconfig`, text: mobileconfig() },
    { path: `macos/${bundleId}.plist`, text: profileManifest() },
    { path: 'policy.schema.json', text: policyJsonSchema() },
    { path: 'example.json', text: `${JSON.stringify(examplePolicy, null, 2)}\n` },
  ];
}
