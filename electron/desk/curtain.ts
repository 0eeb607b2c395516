import type { GuardState } from '../../shared/ipc';
import type { Policy } from '../../shared/policy';

export type Curtain = NonNullable<GuardState['curtain']>;

/** What may hang a curtain over the desk. */
export type CurtainCauses = {
  /** Somebody came in. */
  readonly visitor: boolean;
  /** A display was plugged in: a meeting room's, perhaps. */
  readonly newDisplay: boolean;
  /** Another window is in front, or ours is not to be seen. */
  readonly left: boolean;
};

/** The curtain that hangs now: of several causes the strongest. */
export function curtainFor({ visitor, newDisplay, left }: CurtainCauses, whenLeft: Policy['curtain']): Curtain | null {
  if (visitor) return { how: 'cover', because: 'visitor' };
  if (newDisplay) return { how: 'cover', because: 'new-display' };
  return left && whenLeft !== 'off' ? { how: whenLeft, because: 'left' } : null;
}
