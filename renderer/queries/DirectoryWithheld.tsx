import { Notice } from '../ui';

/** Why nobody of the directory can be asked: the policy names another one. */
export function DirectoryWithheld() {
  return <Notice tone="warning" title="Nobody of this directory can be asked">The policy names another file than the one that was taken over, or cannot be read. Nothing is sent until that one is imported: on the page Queries, under Directory.</Notice>;
}
