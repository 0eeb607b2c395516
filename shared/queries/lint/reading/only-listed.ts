import { oneOf } from '../any-of';

/** That a document has it. */
const listed = oneOf(/documented|listed|recorded|noted|named|given|charted|carried|mentioned|stated|in (?:the|your)|on (?:the|your|file)|so far|at present|to date/);
/** Of which part of the body or of medicine. */
const ofSystem = oneOf(/\w+(?:ic|al|ary|ory|ar|ing|ous|ine)|lung|heart|kidney|liver|skin|blood|bone|joint|eye|chronic|other|related|relevant|psych\w*|GI|GU|CV/);
const entry = oneOf(/diagnosis|dx|condition|entry|problem|disorder|disease/);
/** "The only lung diagnosis", and "the only diagnosis listed"; the only logical one is somebody's conclusion. */
const onlyOne = String.raw`(?:the )?(?:only|sole|single|one) (?:(?!logical|rational|typical|critical|ethical|clinical)${ofSystem} ${entry}(?=\W*$|[.,;:]| (?:is|was)\b| ${listed})|${entry} ${listed})`;
const behind = new RegExp(String.raw`^\W*(?:is|was|remains) (?:\w+ly )?${onlyOne}`, 'i');
const ahead = new RegExp(String.raw`\b${onlyOne}[^.;:?!]{0,30}(?:\b(?:is|was)|:) (?:an? )?["“]?(?:\w+ )?$`, 'i');

/** Whether it is told of a diagnosis that the record has no other of its kind, which concludes nothing. */
export function isOnlyListed(before: string, after: string): boolean {
  return behind.test(after) || ahead.test(before);
}
