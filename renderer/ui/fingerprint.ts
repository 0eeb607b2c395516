import { useEffect, useState } from 'react';

/** Sixty-four digits in groups that can be compared over the telephone. */
export function fingerprint(sha256: string): string {
  return (sha256.match(/.{1,8}/g) ?? []).join(' ');
}

/** SHA-256 of a public key given in base64, in hexadecimal; null until it is there. */
export function useFingerprint(base64: string): string | null {
  const [hex, setHex] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    void crypto.subtle.digest('SHA-256', bytes).then((digest) => {
      if (isCurrent) setHex([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    });
    return () => { isCurrent = false; };
  }, [base64]);
  return hex;
}
