import { ListX, Search, X } from 'lucide-react';
import { roleName } from '../policy';
import { auditGroups, groupWords } from './sentences';
import { ask, askEverything, isNarrowed, noteDate, useAudit } from './store';
import { Button, DateField, Select } from '../ui';
import styles from './audit.module.css';

const allGroups = [{ id: 'all', label: 'All events' }, ...auditGroups.map((group) => ({ id: group, label: groupWords[group] }))];

/** What is asked of the log: kind of event, person, days, and one chart. */
export function AuditFilterBar() {
  const question = useAudit((state) => state.question);
  const typed = useAudit((state) => state.typedDates);
  const isWhole = useAudit((state) => state.isWhole);
  const people = useAudit((state) => state.people);
  const ref = useAudit((state) => state.entries.find((entry) => entry.encounterRef !== null)?.encounterRef ?? null);
  const persons = [{ id: 'all', label: 'Everyone' }, ...people.map((person) => ({ id: person.id, label: `${person.name}, ${roleName(person.role).toLowerCase()}` }))];
  return (
    <form className={styles['filter']} role="search" aria-label="Filter the audit log" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <div className={styles['choice']}>
        <Select
          label="Events"
          value={question.group}
          onChange={(id) => void ask({ group: auditGroups.find((group) => group === id) ?? 'all' })}
          options={allGroups}
          dataFocus="audit-group"
        />
      </div>
      {isWhole && <div className={styles['choice']}>
        <Select
          label="Person"
          value={question.personId ?? 'all'}
          onChange={(id) => void ask({ personId: people.find((person) => person.id === id)?.id ?? null })}
          options={persons}
          dataFocus="audit-person"
        />
      </div>}
      <div className={styles['day']}>
        <DateField label="From" whenEmpty="The first day" value={question.from} onChange={(from) => void ask({ from })} typed={typed['from'] ?? null} onTyped={(text) => noteDate('from', text)} dataFocus="audit-from" />
      </div>
      <div className={styles['day']}>
        <DateField label="To" whenEmpty="Today" value={question.to} onChange={(to) => void ask({ to })} typed={typed['to'] ?? null} onTyped={(text) => noteDate('to', text)} dataFocus="audit-to" />
      </div>
      {question.encounterId !== null && (
        <div className={styles['chart']}>
          <Search size={14} aria-hidden />
          <span>Only {ref ?? 'one chart'}</span>
          <Button variant="quiet" icon={X} onPress={() => void ask({ encounterId: null })}>All charts</Button>
        </div>
      )}
      {isNarrowed(question) && question.encounterId === null && (
        <div className={styles['clear']}>
          <Button variant="quiet" icon={ListX} onPress={() => void askEverything()}>Show everything</Button>
        </div>
      )}
    </form>
  );
}
