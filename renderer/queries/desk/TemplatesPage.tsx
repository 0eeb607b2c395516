import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/ipc';
import type { Fault } from '../../../shared/kernel';
import { offeredTemplates, queryTemplates, type RefusedTemplate } from '../../../shared/queries/templates';
import { useMay } from '../../accounts';
import { call, shell } from '../../bridge';
import { Button, faultMessage, formatCount, formatDateTime, Notice, Skeleton, Tag, TextField } from '../../ui';
import { readTemplates, templateMark, useTemplates } from '../templates';
import { counted, kindWords } from '../words';
import styles from './desk.module.css';

type Imported = CallOutput<'queries.importTemplates'>;

/** Lets the person choose a file of templates, and takes it over; null when none was chosen. */
async function takeOver(): Promise<Imported | Fault | null> {
  const chosen = await shell('choose', { what: 'query-templates' });
  if (!chosen.ok) return chosen.fault;
  const [grant] = chosen.value.grants;
  if (grant === undefined) return null;
  const answer = await call('queries.importTemplates', { grantId: grant.grantId });
  return answer.ok ? answer.value : answer.fault;
}

/** What a query can begin with: the built-in templates and the organisation's, and which of these cannot be used and why. */
export function TemplatesPage() {
  const { own, fault } = useTemplates();
  const mayImport = useMay('queries.importTemplates');
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<Imported | Fault | null>(null);
  const [isPending, setPending] = useState(false);
  useEffect(() => void readTemplates(), []);
  const read = async (): Promise<void> => {
    setPending(true);
    setOutcome(await takeOver());
    await readTemplates();
    setPending(false);
  };
  const sought = words.trim().toLowerCase();
  const shown = offeredTemplates(queryTemplates, own?.templates ?? []).filter(({ topic, title, kind }) => `${topic} ${title} ${kindWords[kind].label}`.toLowerCase().includes(sought));
  const failure = fault ?? (outcome !== null && 'code' in outcome ? outcome : null);
  return (
    <div className={styles['directory']}>
      <div className={styles['directoryHead']}>
        <div className={styles['filter']}><TextField label="Find" value={words} type="search" placeholder="Topic, title, kind" dataFocus="templates-find" onChange={setWords} /></div>
        <p className={styles['grow']}>{standing(own)}</p>
        {mayImport && <Button isPending={isPending} dataFocus="templates-import" onPress={() => void read()}>Import templates…</Button>}
      </div>
      {failure !== null && <Notice tone="error" title={faultMessage(failure).title}>{faultMessage(failure).text}</Notice>}
      {own?.withheld === true && <Notice tone="warning" title="Your organisation’s templates are not offered">The policy names another file than the one that was taken over, or cannot be read. Import that one.</Notice>}
      {outcome !== null && 'taken' in outcome && (
        <Notice tone="success" title="Templates taken over">{counted(outcome.taken, 'template')} in use{outcome.refused > 0 && `, ${formatCount(outcome.refused)} refused`}.</Notice>
      )}
      {own === null && fault === null && <Skeleton lines={6} label="Reading the templates" />}
      {own !== null && own.refused.length > 0 && (
        <section className={styles['refused']} aria-label="Templates that cannot be used">
          <h2>Cannot be used</h2>
          <ul className={styles['refused']}>
            {own.refused.map(({ id, topic, why, breaks }, index) => (
              <li key={`${id} ${index}`} className={styles['person']}>
                <p><strong>{topic}</strong> <Tag tone="error">Refused</Tag></p>
                {id !== '' && <p className={styles['count']}>{id}</p>}
                {why !== '' && <p>{why}</p>}
                {breaks.length > 0 && (
                  <ul className={styles['broken']} aria-label={`Rules that ${topic} breaks`}>
                    {bySource(breaks).map(({ citation, rules }) => (
                      <li key={citation}>
                        {rules.map(({ rule, message }, place) => <p key={`${rule} ${place}`}><span className={styles['mono']}>{rule}</span> {message}</p>)}
                        <p className={styles['count']}>{citation}</p>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {own !== null && own.refused.length > 0 && <h2>Offered</h2>}
      {own !== null && (
        <ul className={styles['people']} aria-label="Templates">
          {shown.map((template) => (
            <li key={template.id} className={styles['person']}>
              <p><strong>{template.topic}</strong> {template.isOwn && <Tag tone="info">Your organisation’s</Tag>}</p>
              <p className={styles['count']}>{[kindWords[template.kind].label, template.isOwn ? `version ${template.version}` : templateMark(template)].join(' · ')}</p>
              <p>{template.title}</p>
            </li>
          ))}
        </ul>
      )}
      {own !== null && shown.length === 0 && <p role="status">No template has these words.</p>}
    </div>
  );
}

type Broken = RefusedTemplate['breaks'][number];

/** Rules with the same source together, so that it is named once. */
function bySource(breaks: readonly Broken[]): readonly { readonly citation: string; readonly rules: readonly Broken[] }[] {
  return [...new Set(breaks.map(({ citation }) => citation))].map((citation) => ({ citation, rules: breaks.filter((each) => each.citation === citation) }));
}

/** How the organisation's own templates stand, in a sentence. */
function standing(own: CallOutput<'queries.templates'> | null): string {
  if (own === null) return '';
  const pinned = own.pinned ? ' The policy names the one file that counts.' : '';
  if (own.importedAt === null) return `Your organisation has none of its own here.${pinned}`;
  return `Your organisation’s: ${counted(own.templates.length, 'template')}, taken over on ${formatDateTime(own.importedAt)}.${pinned}`;
}
