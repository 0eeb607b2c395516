import { useEffect, useState } from 'react';
import { canonicalJson, type PersonId } from '../../shared/kernel';
import { call } from '../bridge';
import { DeskFacts } from '../desk';
import { fingerprint, Notice, useFingerprint } from '../ui';
import styles from './retention.module.css';
import type { Certificate } from './store';
import { statementFacts } from './words';

/** One certificate whole: what it states in words, and by which key it is signed. */
export function CertificateDetail({ certificate: { statement, signed }, signedBy }: { readonly certificate: Certificate; readonly signedBy: string | null }) {
  const key = useFingerprint(signed.key);
  const names = useNames();
  // What is read here and what the signature is over are two texts: they must say the same.
  const isSame = canonicalJson(statement) === signed.statement;
  return (
    <section className={styles['certificate']} aria-label="The certificate" tabIndex={0}>
      {!isSame && <Notice tone="error" title="The words and the signature part">What is signed differs from what is shown. Tell your privacy officer and keep this machine as it is.</Notice>}
      <DeskFacts facts={statementFacts(statement, (person) => names.get(person))} />
      <h3 className={styles['partTitle']}>Signature</h3>
      <p className={styles['soft']}>
        {isSame ? 'Ed25519, over exactly these facts. ' : 'Ed25519. '}
        {key !== null && (key === signedBy ? 'The key is this vault’s:' : 'The key is not the one this vault signs with now:')}
      </p>
      {key !== null && <p className={styles['fingerprint']}>{fingerprint(key)}</p>}
    </section>
  );
}

/** The people of this desk: a statement names one by id, which is what is signed. */
function useNames(): ReadonlyMap<PersonId, string> {
  const [names, setNames] = useState<ReadonlyMap<PersonId, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    void call('accounts.people', {}).then((answer) => {
      if (isCurrent && answer.ok) setNames(new Map(answer.value.people.map(({ id, name }) => [id, name])));
    });
    return () => { isCurrent = false; };
  }, []);
  return names;
}
