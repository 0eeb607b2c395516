/** What is known of an answer: whether somebody has to prove who is there before the call is let in. */
export type ProofTurnsNeeds<Answer> = { readonly isProofNeeded: (answer: Answer) => boolean };

/** Makes a call again once it is proved who is there: see `createProofTurns`. */
export type ProofTurns<Answer> = (refused: Answer, make: () => Promise<Answer>, ask: () => Promise<boolean>) => Promise<Answer>;

/**
 * Lets calls that were refused for want of a proof take turns, so that one dialog asks at a time. A call that has waited for
 * another's dialog is made again before anybody is asked: that proof may do for it too. When it is not proved, the refusal
 * stands, and nothing was done.
 */
export function createProofTurns<Answer>({ isProofNeeded }: ProofTurnsNeeds<Answer>): ProofTurns<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function turn(refused: Answer, make: () => Promise<Answer>, ask: () => Promise<boolean>, hasWaited: boolean): Promise<Answer> {
    let answer = hasWaited ? await make() : refused;
    while (isProofNeeded(answer) && (await ask())) answer = await make();
    return answer;
  }

  return (refused, make, ask) => {
    const hasWaited = waiting > 0;
    waiting += 1;
    const mine = last.then(() => turn(refused, make, ask, hasWaited)).finally(() => (waiting -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
}
