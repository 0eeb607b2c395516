import { CircleCheck, CircleDot, CircleSlash, Clock, MessageSquareReply, Pencil, Send, TriangleAlert, UserCheck, type LucideIcon } from 'lucide-react';
import type { QueryHead, QueryState } from '../../../shared/queries';
import { classNames, Tag, useNow, type Tone } from '../../ui';
import { dueClock, type Clocked } from '../due';
import { outcomeWords, stateWords } from '../words';
import styles from './read.module.css';

const looks: Readonly<Record<QueryState, { readonly icon: LucideIcon; readonly tone: Tone | 'neutral' }>> = {
  draft: { icon: Pencil, tone: 'neutral' }, review: { icon: UserCheck, tone: 'info' }, queued: { icon: Clock, tone: 'info' }, sent: { icon: Send, tone: 'info' },
  viewed: { icon: CircleDot, tone: 'info' }, escalated: { icon: TriangleAlert, tone: 'warning' }, reassigned: { icon: Clock, tone: 'info' },
  answered: { icon: MessageSquareReply, tone: 'success' }, closed: { icon: CircleCheck, tone: 'neutral' }, cancelled: { icon: CircleSlash, tone: 'neutral' },
  recalled: { icon: CircleSlash, tone: 'neutral' }, retracted: { icon: CircleSlash, tone: 'neutral' },
};

/** How far a query has come, and of a closed one with what. */
export function StateMark({ state, outcome }: Pick<QueryHead, 'state' | 'outcome'>) {
  const { icon, tone } = looks[state];
  return <Tag tone={tone} icon={icon}>{outcome === null ? stateWords[state] : `${stateWords[state]}: ${outcomeWords[outcome].toLowerCase()}`}</Tag>;
}

/** This minute: clocks of queries are drawn anew with each. */
export function useMinute(): number {
  return useNow(30_000);
}

/** What is left of the time for an answer. */
export function DueMark({ query, now }: { readonly query: Clocked; readonly now: number }) {
  const clock = dueClock(query, now);
  if (clock === null) return null;
  return <span className={classNames(clock.tone === 'error' && styles['overdue'], clock.tone === 'warning' && styles['soon'])}>{clock.words}</span>;
}
