import { Clocks } from '../clocks/Clocks';
import { Lessons } from '../lessons/Lessons';
import type { SectionName } from '../next-step';
import { Papers } from '../outputs/Papers';
import type { CaseFile } from '../store';
import { WorkUpSteps } from '../workup/WorkUpSteps';
import { Known } from './Known';
import { Reporter } from './Reporter';
import { Timeline } from './Timeline';

/** A part of a case. */
export function Section({ file, section }: { readonly file: CaseFile; readonly section: SectionName }) {
  switch (section) {
    case 'report':
      return <Known file={file} />;
    case 'timeline':
      return <Timeline file={file} />;
    case 'reporter':
      return <Reporter file={file} />;
    case 'work-up':
      return <WorkUpSteps file={file} />;
    case 'outputs':
      return <Papers file={file} />;
    case 'lessons':
      return <Lessons file={file} />;
    case 'clocks':
      return <Clocks file={file} />;
  }
}
