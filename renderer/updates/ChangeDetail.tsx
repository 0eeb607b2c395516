import { isShapedFor, type Release } from '../../shared/codesets';
import type { Change } from '../../shared/codesets/changes';
import type { CallOutput } from '../../shared/ipc';
import { formatDate, Tag } from '../ui';
import { BothYears } from './BothYears';
import styles from './updates.module.css';
import { counted, fieldWords, kindWords, thingWords } from './words';

type Props = { readonly change: Change; readonly compared: CallOutput<'codesets.changes'>['compared']; readonly before: Release | undefined; readonly after: Release | undefined };

/** One change in full: what was and what is, line by line, what took its place, who inherits it, and the code in both years. */
export function ChangeDetail({ change, compared, before, after }: Props) {
  const { kind, thing, at, title, fields, inheritedBy, successors, codes } = change;
  const [code] = codes;
  return (
    <aside className={styles['detail']} aria-label={`Change of ${at}`} tabIndex={0} data-focus="change-detail">
      <header className={styles['detailHead']}>
        <h2 className={styles['detailAt']} data-code={thing === 'code' || undefined}>{at}</h2>
        <Tag tone={kind === 'deleted' || kind === 'became-header' ? 'warning' : 'neutral'}>{kindWords[kind]}</Tag>
        {thing !== 'code' && <Tag>{thingWords[thing]}</Tag>}
      </header>
      {title !== '' && title !== at && <p>{title}</p>}
      {successors.length > 0 && (
        <section className={styles['part']}>
          <h3>{kind === 'became-header' ? 'Divided into' : 'Now coded as'}</h3>
          <ul className={styles['plain']}>{successors.map((each) => <li key={each.code}><b className={styles['code']}>{each.written}</b> {each.title}</li>)}</ul>
        </section>
      )}
      {kind === 'deleted' && thing === 'code' && successors.length === 0 && <p className={styles['faint']}>Nothing that is loaded says what took its place.</p>}
      {fields.map(({ field, of, before: was, after: is, lineBefore, lineAfter }) => (
        <section key={`${field} ${of} ${was ?? ''} ${is ?? ''}`} className={styles['part']}>
          <h3>{fieldWords[field]}{of === '' ? '' : `, ${of}`}</h3>
          <dl className={styles['sides']}>
            {was !== null && <><dt>{compared.before}{lineBefore === null ? '' : `, line ${lineBefore}`}</dt><dd><del>{was}</del></dd></>}
            {is !== null && <><dt>{compared.after}{lineAfter === null ? '' : `, line ${lineAfter}`}</dt><dd><ins>{is}</ins></dd></>}
          </dl>
        </section>
      ))}
      {inheritedBy !== null && inheritedBy.count > 1 && (
        <p className={styles['faint']}>Holds for {counted(inheritedBy.count, 'code')}: {inheritedBy.first.join(', ')}{inheritedBy.count > inheritedBy.first.length ? ' and more' : ''}.</p>
      )}
      {code !== undefined && before !== undefined && after !== undefined && !code.includes('-') && (isShapedFor(compared.system, code) || compared.book === 'tables') && thing !== 'term'
        && <BothYears key={code} system={compared.system} code={code} before={before} after={after} />}
      {before !== undefined && after !== undefined && <p className={styles['faint']}>{compared.before} holds from {formatDate(before.effectiveFrom)}, {compared.after} from {formatDate(after.effectiveFrom)}.</p>}
    </aside>
  );
}
