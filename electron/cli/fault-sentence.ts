import type { Fault } from '../../shared/kernel';

const badFile: Readonly<Record<Extract<Fault, { code: 'bad-file' }>['why'], string>> = {
  unreadable: 'the file cannot be read',
  empty: 'the file holds no codes',
  binary: 'this is no text file',
  'too-large': 'the file is larger than any release file',
  'unknown-layout': 'the layout is not known',
  'bad-line': 'a line is not as its layout says',
  truncated: 'the file is cut off',
  'release-unknown': "the file's name does not say which release it is: give --release and --effective-from",
  compressed: 'the file is compressed',
};

/** A fault as a sentence for a terminal. */
export function faultSentence(fault: Fault): string {
  switch (fault.code) {
    case 'bad-file': {
      const where = fault.line === undefined ? '' : `, line ${fault.line}`;
      const form = [fault.expected === undefined ? '' : `expected ${fault.expected}`, fault.found === undefined ? '' : `found ${fault.found}`].filter((part) => part !== '');
      return `${badFile[fault.why]}${where}${form.length === 0 ? '' : `: ${form.join(', ')}`}`;
    }
    case 'not-valid':
      return fault.why;
    case 'cancelled':
      return 'cancelled; nothing has changed';
    case 'vault-newer':
      return `the database is from a newer Chartlock (its version ${fault.found}, known here ${fault.supported})`;
    default:
      return `failed: ${fault.code}`;
  }
}
