import type { GrantId } from '../../shared/kernel';

/** A path that a person chose in a dialog or dropped on the window. */
export type GrantedPath = { readonly path: string; readonly folder: boolean };

/**
 * The files that this session may read, by token. The shell puts them in; the renderer only ever names the
 * token, so that no call can name a path of its own choosing.
 */
export class Grants {
  readonly #paths = new Map<GrantId, GrantedPath>();

  add(grantId: GrantId, granted: GrantedPath): void {
    this.#paths.set(grantId, granted);
  }

  /** The path behind a token, or undefined. A token lives as long as the session, so that a cancelled import can be tried again. */
  find(grantId: GrantId): GrantedPath | undefined {
    return this.#paths.get(grantId);
  }
}
