import { anySetting, nearestSetting, policyNames, resolvePolicy, settingGroups, type OrganisationPolicy, type PolicyKey, type PolicyName } from '../../../shared/policy';
import { formWords, strictestWords, valueWords } from '../../../shared/policy/templates';
import { conclude, exitCodes, usage } from '../run';
import { isWarning, readPolicyFile, Unreadable, type PolicyFile } from './file';

type ExplainOptions = { readonly file?: string; readonly key?: PolicyKey; readonly json: boolean };

/** Explains every setting, or one; with a file, what that file alone makes of it. */
export async function explainPolicy(asked: string | undefined, { file, key, json }: ExplainOptions): Promise<void> {
  const names = asked === undefined ? policyNames : policyNames.filter((name) => name === asked);
  if (names.length === 0 && asked !== undefined) {
    const near = nearestSetting(asked);
    return usage(`There is no setting ${asked}.${near === null ? '' : ` Is it ${near}?`}`);
  }
  let read: PolicyFile | undefined;
  try {
    read = file === undefined ? undefined : await readPolicyFile(file, { key, now: Date.now() });
  } catch (error) {
    if (error instanceof Unreadable) return usage(error.message);
    throw error;
  }
  if (read !== undefined && !read.findings.every(isWarning)) conclude(exitCodes.findings);
  const made = read === undefined ? undefined : resolvePolicy([isBelieved(read) ? read.report : { source: 'signed-file', where: read.report.where, state: 'invalid', problems: [] }]);
  if (json) return console.log(JSON.stringify({ settings: names.map((name) => factsOf(name, made)) }));
  console.log(names.map((name) => linesOf(name, made).join('\n')).join('\n\n'));
}

/** A signed policy with a bad signature says nothing, whatever is written in it. */
function isBelieved({ verdict }: PolicyFile): boolean {
  return verdict === null || verdict === 'sound';
}

function factsOf(name: PolicyName, made: OrganisationPolicy | undefined) {
  const { title, why, group, form, initial, strictest, isFollowed } = anySetting[name];
  const held = made === undefined ? {} : { value: made.policy[name], origin: made.origins[name].by };
  return { setting: name, title, why, group: settingGroups[group], form, default: initial, strictest, isFollowed, ...held };
}

const originWords: Readonly<Record<OrganisationPolicy['origins'][PolicyName]['by'], string>> = {
  default: 'the default, since the file does not set it',
  organisation: 'as the file sets it',
  unreadable: 'the strictest, since the file cannot be read there',
};

function linesOf(name: PolicyName, made: OrganisationPolicy | undefined): string[] {
  const { title, why, group, form, initial, isFollowed, whileUnreadable } = anySetting[name];
  const row = (head: string, text: string): string => `  ${head.padEnd(11)}${text.replaceAll('\n', `\n${' '.repeat(13)}`)}`;
  return [
    `${name}: ${title}`,
    row('why', why),
    row('group', settingGroups[group]),
    row('takes', formWords(name)),
    row('default', valueWords(form, initial)),
    row('strictest', strictestWords(name)),
    ...(isFollowed ? [] : [row('followed', 'not by this version: it is read and checked, and nothing is held to it')]),
    ...(made === undefined ? [] : [row('here', `${made.origins[name].by === 'unreadable' && whileUnreadable !== null ? strictestWords(name) : valueWords(form, made.policy[name])} (${originWords[made.origins[name].by]})`)]),
  ];
}
