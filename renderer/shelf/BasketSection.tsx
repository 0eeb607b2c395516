import { Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { EncounterId } from '../../shared/kernel';
import type { Candidate } from '../../shared/shelf';
import { call } from '../bridge';
import { startWalk, wordsOfPlace } from '../codesets';
import { focusContext, lookAtCode, openContext, useBench, type BesideTools } from '../coding';
import { focusWhenThere } from '../desk';
import { Button, IconButton, Tag, useCommands } from '../ui';
import { beginningOf, bringBack, dropCandidate, moveCandidate, nameOf, rationaleOf } from './basket';
import type { Editing } from './editing';
import { EvidenceQuote } from './EvidenceQuote';
import { InlineEdit } from './InlineEdit';
import { focusRow, focusRowAfter, focusRowAgain } from './rows';
import styles from './shelf.module.css';
import { ShelfRow } from './ShelfRow';
import { readBasket, useShelf } from './store';
import { calledBy, whyNot } from './words';

/** What may become a code of the encounter, until a person has decided over each. */
export function BasketSection({ encounter, isEditable, date, assignOn, show, editing }: BesideTools & { readonly editing: Editing }) {
  const basket = useShelf((state) => state.basket);
  const pane = useBench((state) => state.pane);
  const [reached, setReached] = useState<string | null>(null);
  const waiting = basket?.waiting ?? [];
  const dropped = basket?.dropped ?? [];
  const current = waiting.find(({ candidateId }) => candidateId === reached) ?? null;
  const move = (by: -1 | 1): void => {
    if (basket !== null && current !== null) void moveCandidate(current, basket, by).then(focusRowAgain(current.candidateId));
  };
  const isHere = pane === 'context' && current !== null && isEditable;
  useCommands([
    { id: 'candidate-up', title: 'Move the candidate up', group: 'Codes', keys: 'Alt+ArrowUp', enabled: isHere, run: () => move(-1) },
    { id: 'candidate-down', title: 'Move the candidate down', group: 'Codes', keys: 'Alt+ArrowDown', enabled: isHere, run: () => move(1) },
  ]);

  const assign = async ({ code, evidence, ...candidate }: Candidate): Promise<void> => {
    if (code === null) {
      walkFrom(encounter.id, candidate.path);
      return;
    }
    if (code.fault !== null || !isEditable) {
      lookAtCode(code);
      focusContext();
      return;
    }
    const next = focusRowAfter(candidate.candidateId);
    const standing = evidence.filter(({ stands }) => stands).map(({ documentId, start, end }) => ({ documentId, start, end }));
    if (await assignOn(code, standing, rationaleOf(candidate))) {
      await readBasket();
      next();
    }
  };
  const drop = async (candidate: Candidate): Promise<void> => {
    const next = focusRowAfter(candidate.candidateId);
    await dropCandidate(candidate);
    next();
  };
  const editReason = ({ candidateId, reason }: Candidate): void => editing.begin({ what: 'reason', id: candidateId, text: reason });
  const keys = (candidate: Candidate) => (key: string): boolean => {
    if (key === 'Enter') void assign(candidate);
    else if (key === 'ArrowRight' && candidate.code !== null) lookAtCode(candidate.code);
    else if (key === 'Delete' && isEditable) void drop(candidate);
    else if (key === 'F2' && isEditable) editReason(candidate);
    else return false;
    return true;
  };
  return (
    <section className={styles['section']} aria-label="Basket" data-focus="basket" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setReached(null); }}>
      <h3 className={styles['head']}>Basket {waiting.length > 0 && <span className={styles['count']}>{waiting.length}</span>}</h3>
      {waiting.length === 0 && <p className={styles['empty']}>{isEditable ? 'Nothing waits. Alt+B puts the code found, looked at or selected here, with the words you have selected.' : 'Nothing waits to be assigned.'}</p>}
      {waiting.length > 0 && (
        <div role="grid" aria-label="Candidates" aria-rowcount={waiting.length}>
          {waiting.map((candidate, index) => {
            const { candidateId, code, revisedFrom, path, reason, evidence, putByName } = candidate;
            const isReached = reached === candidateId;
            return (
              <ShelfRow
                key={candidateId}
                id={candidateId}
                lead={index + 1}
                code={code?.written ?? ''}
                title={code === null ? nameOf(candidate) : calledBy(code)}
                fullTitle={`${code?.title ?? ''}${path.length === 0 ? '' : ` (${wordsOfPlace(path)})`} put in by ${putByName}`}
                isDim={false}
                isReachable={isReached || (current === null && index === 0)}
                onReach={() => setReached(candidateId)}
                onKey={keys(candidate)}
                onChoose={() => void assign(candidate)}
                marks={code === null ? <span className={styles['why']}>index</span> : (code.fault !== null ? <span className={styles['why']}>{whyNot(code.fault, date)}</span> : revisedFrom !== null && <span className={styles['why']}>titled otherwise since</span>)}
              >
                {revisedFrom !== null && <p className={styles['reason']}>It was “{revisedFrom}” when it was put in.</p>}
                {evidence.map((each) => <EvidenceQuote key={each.id} evidence={each} onShow={show} />)}
                {editing.edit?.what === 'reason' && editing.edit.id === candidateId ? (
                  <InlineEdit
                    label={`Reason of ${nameOf(candidate)}`}
                    placeholder="Why it may apply: it becomes the rationale"
                    mostLetters={400}
                    editing={editing}
                    onSave={async (text) => {
                      const answer = await call('shelf.setReason', { encounterId: encounter.id, candidateId, reason: text });
                      await readBasket();
                      return answer;
                    }}
                    onDone={() => focusRow(candidateId)}
                  />
                ) : reason !== '' && <p className={styles['reason']}>{reason}</p>}
                {isReached && isEditable && (
                  <div className={styles['acts']}>
                    {code !== null && code.fault === null && <Button icon={Check} onPress={() => void assign(candidate)}>Assign</Button>}
                    {code?.fault === 'category' && <Button onPress={() => lookAtCode(code)}>Codes below it</Button>}
                    <IconButton label="Give a reason" icon={Pencil} shortcut="F2" onPress={() => editReason(candidate)} />
                    <IconButton label={`Drop ${nameOf(candidate)}`} icon={Trash2} shortcut="Delete" onPress={() => void drop(candidate)} />
                  </div>
                )}
              </ShelfRow>
            );
          })}
        </div>
      )}
      {dropped.length > 0 && (
        <p className={styles['dropped']}>
          Dropped:{' '}
          {dropped.map((candidate) => (isEditable
            ? <Button key={candidate.candidateId} variant="quiet" ariaLabel={`Bring ${nameOf(candidate)} back`} onPress={() => void bringBack(candidate)}>{nameOf(candidate)}</Button>
            : <Tag key={candidate.candidateId}>{nameOf(candidate)}</Tag>))}
        </p>
      )}
    </section>
  );
}

/** A place without a code is walked on from: the index opens at its main term. */
function walkFrom(encounterId: EncounterId, path: readonly string[]): void {
  const beginning = beginningOf(path);
  if (beginning === null) return;
  startWalk(encounterId, beginning.book, beginning.mainTerm);
  openContext('index');
  focusWhenThere('index-terms');
}
