import { unknown, type Machine, type Sight } from '../machine';
import { judgeVersion } from '../support-table';
import { askRegistry, type Values } from './registry';

const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

/** Looks whether this build of Windows still gets security updates, which depends on the edition. */
export async function probeOs(machine: Machine): Promise<Sight> {
  const values = await askRegistry(machine, key);
  return values === null ? unknown('not-answered') : judgeBuild(values, machine.now);
}

/** Judges build and edition: ids, never translated. */
export function judgeBuild(values: Values, now: number): Sight {
  const [build, edition] = [String(values.get('currentbuildnumber') ?? ''), String(values.get('editionid') ?? '')];
  if (!/^\d{4,6}$/.test(build)) return unknown('not-understood');
  // A name that has not changed since Windows 10 says nothing; the build does.
  const name = Number(build) >= 22000 ? 'Windows 11 build' : 'Windows 10 build';
  return judgeVersion(family(edition), build, name, now);
}

function family(edition: string): string {
  if (/^(EnterpriseS|EnterpriseSN|IoTEnterpriseS)/.test(edition)) return 'windows-ltsc';
  return /^(Enterprise|Education|IoTEnterprise|ServerRdsh)/.test(edition) ? 'windows-enterprise' : 'windows';
}
