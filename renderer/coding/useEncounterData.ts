import { useEffect, useMemo } from 'react';
import { controllingDate, type Encounter } from '../../shared/encounters';
import { localDate, type EncounterId } from '../../shared/kernel';
import { useMay } from '../accounts';
import { useCodesets } from '../codesets';
import { closeChart, openChart, useChart } from '../encounters';
import { layBench } from './bench';
import { closeCoding, openCoding, readInForce, runCheck, useCoding } from './store';

/** How long after a change the check runs again: a run of keys is checked once. */
const checkPauseMs = 300;

/** Opens an encounter with its codes while the workspace shows it, and forgets both when it leaves. */
export function useEncounterData(encounterId: EncounterId): void {
  useEffect(() => {
    const clearBench = layBench(encounterId);
    void openChart(encounterId);
    void openCoding(encounterId);
    return () => {
      clearBench();
      closeChart();
      closeCoding();
    };
  }, [encounterId]);
}

/** The day whose releases apply: the controlling date, or today while a patient is in house. */
export function useDecidingDate(encounter: Encounter | null): string {
  const date = encounter === null ? null : controllingDate(encounter);
  const decided = useMemo(() => date ?? localDate(Date.now()), [date]);
  const isOpen = encounter !== null;
  // An import may come to its end while the chart is open.
  const releases = useCodesets((state) => state.releases);
  useEffect(() => {
    if (isOpen) void readInForce(decided);
  }, [decided, isOpen, releases]);
  return decided;
}

/** Checks again after every change: of codes, of details, of what has been read, of the releases in force. */
export function useStandingCheck(): void {
  const coding = useCoding((state) => state.coding);
  const inForce = useCoding((state) => state.inForce);
  const encounter = useChart((state) => state.encounter);
  useEffect(() => {
    if (coding === null || encounter === null || coding.status === 'final') return undefined;
    const timer = window.setTimeout(() => void runCheck(), checkPauseMs);
    return () => window.clearTimeout(timer);
  }, [coding, encounter, inForce]);
}

/** Whether this person's role assigns codes at all. */
export function useMayAssign(): boolean {
  return useMay('coding.assign');
}
