/** What we use of packages that come without types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = {
    fileName: string;
    /** The Unix mode is in the upper 16 bits. */
    externalFileAttributes: number;
  };

  export type ZipFile = {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  };

  /** Opens an archive; rejects when it is not one. Names that point outside a folder are refused while reading. */
  export function openPromise(path: string): Promise<ZipFile>;
}
