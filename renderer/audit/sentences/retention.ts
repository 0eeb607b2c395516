import type { DeathCause, RecordClass } from '../../../shared/kernel';
import { counted } from './counted';
import type { SentencesOf } from './table';

const recordWords: Readonly<Record<RecordClass, string>> = {
  chart: 'A chart', note: 'A note', query: 'A query', packet: 'A review packet', incident: 'An incident', log: 'A part of the log', draft: 'A draft',
};

const deathWords: Readonly<Record<DeathCause, string>> = { expired: 'its time was over', evicted: 'room was needed', removed: 'a person removed it' };

/** Events of how records end, in words. */
export const retentionSentences: SentencesOf<'retention'> = {
  'retention.died': (event) => `${recordWords[event.recordClass]} was disposed of: ${deathWords[event.why]}`,
  'retention.certified': () => 'The key of a record was destroyed and its disposal certified',
  'retention.held': () => 'Put the encounter on legal hold',
  'retention.released': () => 'Released the encounter from legal hold',
  'retention.exported': (event) => `Saved ${counted(event.certificates, 'disposal certificate', 'disposal certificates')} to a file`,
};
