import { workUpWords } from '../../../shared/cases';
import { TextField } from '../../ui';
import { Evidence } from './Evidence';
import { Proof } from './Proof';
import type { StepProps } from './WorkUpSteps';
import { YesNo } from './YesNo';

/** Whether the information was unsecured. */
export function SecuredStep({ file, handle: { workUp: { secured }, change } }: StepProps) {
  const set = (part: Partial<typeof secured>): void => change({ secured: { ...secured, ...part } });
  return (
    <>
      <Proof file={file} secured={secured} onTakeOver={set} />
      <YesNo label="Was all of it encrypted as the guidance asks, or destroyed" value={secured.isSecured} dataFocus="work-up-secured" onChange={(isSecured) => set({ isSecured })} description="A lost computer with a locked vault and an encrypted disk is; paper, e-mail and what stood on a screen are not." />
      {secured.isSecured === true && <YesNo label="Is the key safe: was it not lost, written down or told with it" value={secured.isKeySafe} dataFocus="work-up-key-safe" onChange={(isKeySafe) => set({ isKeySafe })} />}
      {(secured.isSecured !== null || secured.how !== '') && <TextField label="What shows it" isOptional={!secured.isSecured} multiline grows rows={2} value={secured.how} maxLength={workUpWords} dataFocus="work-up-secured-how" onChange={(how) => set({ how })} />}
      {(secured.isSecured === true || secured.evidence.length > 0) && <Evidence label="Evidence" timeline={file.timeline} chosen={secured.evidence} onChange={(evidence) => set({ evidence })} />}
    </>
  );
}
