import { useState } from 'react';
import { channels, type Channel } from '../../../shared/queries';
import { formatTime, RadioChoice, Select, TextField } from '../../ui';
import { channelWords, urgencyWords } from '../words';
import styles from './compose.module.css';
import type { Composed } from './composed';
import { changeComposed } from './store';
import { timeToday } from './time-today';

export type WayPartProps = {
  readonly composed: Composed;
  /** The ways that policy permits. */
  readonly permitted: readonly Channel[];
  readonly hours: Readonly<Record<Composed['urgency'], number>>;
};

/** How urgent it is, and by which of the permitted ways it goes; of one asked aloud, when that was. */
export function WayPart({ composed: { urgency, channel, spokenAt }, permitted, hours }: WayPartProps) {
  const [typed, setTyped] = useState(spokenAt === null ? '' : formatTime(spokenAt));
  return (
    <div className={styles['row']}>
      <RadioChoice
        label="Urgency"
        isRow
        value={urgency}
        options={(['routine', 'urgent'] as const).map((id) => ({ id, label: urgencyWords[id], description: `answer due in ${hours[id]} h` }))}
        dataFocus="query-urgency"
        onChange={(chosen) => changeComposed((before) => ({ ...before, urgency: chosen }))}
      />
      <Select
        label="Sent by"
        value={channel}
        options={channels.filter((each) => permitted.includes(each)).map((id) => ({ id, ...channelWords[id] }))}
        placeholder={permitted.length === 0 ? 'The policy permits no way' : 'Choose a way'}
        isDisabled={permitted.length === 0}
        dataFocus="query-channel"
        onChange={(chosen) => {
          const now = Date.now();
          if (chosen === 'verbal') setTyped(formatTime(now));
          changeComposed((before) => ({ ...before, channel: chosen, spokenAt: chosen === 'verbal' ? now : null }));
        }}
      />
      {channel === 'verbal' && (
        <TextField
          label="Asked today at"
          value={typed}
          placeholder="14:05"
          description="What is asked aloud is put in writing the same day."
          error={spokenAt === null ? 'A time of today that has been, such as 14:05' : null}
          dataFocus="query-spoken"
          onChange={(text) => {
            setTyped(text);
            changeComposed((before) => ({ ...before, spokenAt: timeToday(text, Date.now()) }));
          }}
        />
      )}
    </div>
  );
}
