import { deflateSync } from 'node:zlib';

/** A PDF file (ISO 32000-1) as its numbered objects. References are `12 0 R`. */
export type Objects = {
  /** The number of an object that is written later. */
  readonly reserve: () => number;
  readonly write: (number: number, body: string | Buffer) => void;
  readonly add: (body: string) => number;
  /** A stream, deflated. */
  readonly addStream: (content: Buffer, entries?: string) => number;
  /** The whole file. The same objects always give the same bytes. */
  readonly file: (catalog: number, info: number) => Buffer;
};

export function newObjects(): Objects {
  const bodies: (string | Buffer)[] = [];

  const reserve = (): number => bodies.push('');
  const write: Objects['write'] = (number, body) => {
    bodies[number - 1] = body;
  };
  const add: Objects['add'] = (body) => bodies.push(body);
  const addStream: Objects['addStream'] = (content, entries = '') => {
    const data = deflateSync(content);
    return bodies.push(Buffer.concat([Buffer.from(`<</Length ${data.length}/Filter/FlateDecode${entries}>>\nstream\n`), data, Buffer.from('\nendstream')]));
  };

  function file(catalog: number, info: number): Buffer {
    // Four bytes above 127 tell programs that this is no text.
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let length = parts[0]?.length ?? 0;
    const offsets = bodies.map((body, index) => {
      const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'), Buffer.from('\nendobj\n')]);
      parts.push(whole);
      const at = length;
      length += whole.length;
      return at;
    });
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    parts.push(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${bodies.length + 1}/Root ${catalog} 0 R/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`));
    return Buffer.concat(parts);
  }

  return { reserve, write, add, addStream, file };
}

/** A text outside the page, such as a title: UTF-16 with its mark. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** A number without an exponent and with at most two decimals. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}
