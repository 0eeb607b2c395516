import { useEffect, useMemo } from 'react';
import { fillTemplate, offeredTemplates, queryTemplates } from '../../../shared/queries/templates';
import { drawNow, faultMessage, Picker } from '../../ui';
import { readTemplates, templateItems, useTemplates } from '../templates';
import styles from './compose.module.css';
import type { Composed } from './composed';
import { changeComposed, useComposer } from './store';

/** What is still to be filled in: the first words in braces. */
const slot = /\{[^{}]{1,60}\}/;

/** Puts the focus where the template is to be filled in, with the words selected that are typed over. */
function focusSlot(): void {
  drawNow();
  for (const name of ['query-title', 'query-body']) {
    const field = document.querySelector<HTMLTextAreaElement>(`textarea[data-focus="${name}"]`);
    const found = field === null ? null : slot.exec(field.value);
    if (field === null || (found === null && name === 'query-title')) continue;
    field.focus();
    if (found !== null) field.setSelectionRange(found.index, found.index + found[0].length);
    return;
  }
}

/** A query to begin with, found by words of its topic. */
export function TemplatePicker({ composed: { template } }: { readonly composed: Composed }) {
  const isOpen = useComposer((state) => state.picking === 'template');
  const { own, fault } = useTemplates();
  useEffect(() => void readTemplates(), []);
  const offered = useMemo(() => offeredTemplates(queryTemplates, own?.templates ?? []), [own]);
  const items = useMemo(() => templateItems(offered, own?.refused ?? []), [offered, own]);
  const chosen = offered.find(({ id }) => id === template?.id);
  return (
    <div className={styles['group']}>
      <Picker
        label="Template"
        value={chosen?.id ?? null}
        items={items}
        placeholder="None: begin with your own words"
        nothingFound="No template has these words."
        isOpen={isOpen}
        onOpenChange={(open) => useComposer.setState({ picking: open ? 'template' : null })}
        onChoose={(id) => {
          const next = offered.find((each) => each.id === id);
          if (next === undefined) return;
          // What was chosen from the chart, whom it asks and how it goes stay as they are.
          changeComposed((before) => ({ ...before, ...fillTemplate(next) }));
          focusSlot();
        }}
        shortcut="Alt+T"
        dataFocus="query-template"
      />
      {fault !== null && <p className={styles['faint']} role="status">{faultMessage(fault).title}: only the built-in templates are offered.</p>}
      {chosen !== undefined && <p className={styles['faint']}>Look in the chart for: {chosen.gather.map((family) => family.replaceAll('-', ' ')).join(', ')}.</p>}
    </div>
  );
}
