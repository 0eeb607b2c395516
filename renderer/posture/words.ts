import type { ProbeName } from '../../shared/kernel';
import type { Finding, Platform, ProbeState, Sighting } from '../../shared/posture';

/** What the probes are called on screen. */
export const probeTitles: Readonly<Record<ProbeName, string>> = {
  managed: 'Managed by the organisation',
  disk: 'Disk encryption',
  screenLock: 'Screen lock',
  os: 'Operating system',
  network: 'Network',
  admin: 'Administrator rights',
};

export const stateWords: Readonly<Record<ProbeState, string>> = { pass: 'As asked', fail: 'Falls short', unknown: 'Cannot be told' };

/** What was seen, in the middle of a sentence. */
export const seenWords: Readonly<Record<Sighting, string>> = {
  'marker-file': 'the organisation’s mark is there',
  'marker-not-trusted': 'there is a mark that others than the administrator can write',
  'domain-joined': 'member of a domain',
  'mdm-enrolled': 'enrolled for management',
  'agent-only': 'a management agent that does not prove its enrolment',
  'no-mark': 'no mark of an organisation',
  encrypted: 'encrypted',
  'in-memory': 'kept in memory only',
  'not-encrypted': 'not encrypted',
  'swap-not-encrypted': 'swap space that is not encrypted',
  'swap-not-provable': 'swap space of which it cannot be proved',
  encrypting: 'partly encrypted: still on its way',
  suspended: 'encrypted, with the protection suspended',
  'not-provable': 'a kind of volume of which it cannot be proved',
  locks: 'locks by itself',
  'locks-late': 'locks too late',
  'never-locks': 'does not lock by itself',
  'no-desktop': 'no desktop whose settings are known',
  supported: 'gets security updates',
  'end-of-life': 'gets no more security updates',
  'updates-overdue': 'has not fetched updates for weeks',
  'not-in-table': 'a version that this Chartlock does not know',
  'table-outdated': 'this Chartlock’s list of versions is over a year old',
  approved: 'in an approved network',
  'not-approved': 'in no approved network',
  'none-named': 'the policy names no approved network',
  'no-network': 'in no network',
  ordinary: 'an ordinary session',
  'may-become-administrator': 'a session that can take administrator rights',
  administrator: 'a session with administrator rights',
  'not-answered': 'the system did not answer in time',
  'not-understood': 'the system’s answer was not understood',
  'not-fresh': 'not looked at just now',
};

/** What was seen as a sentence, with the detail that only this desk shows: "Debian 12 gets security updates." */
export function sightSentence({ probe, seen, detail }: Finding): string {
  if (detail !== null && detail !== '') {
    if (probe === 'os') return `${detail} ${seen === 'not-in-table' ? 'is a version that this Chartlock does not know' : seen === 'table-outdated' ? 'may be supported, but this Chartlock’s list of versions is over a year old' : seenWords[seen]}.`;
    if (seen === 'locks' || seen === 'locks-late') return `${capital(seenWords[seen])}: after ${detail} ${detail === '1' ? 'minute' : 'minutes'}.`;
    if (seen === 'approved') return `${capital(seenWords[seen])} (${detail}).`;
  }
  return `${capital(seenWords[seen])}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Remedies = Readonly<Record<Platform, string>>;

const everywhere = (words: string): Remedies => ({ linux: words, win32: words, darwin: words, other: words });
const updateChartlock = everywhere('Update Chartlock, or ask IT.');
const askIt = everywhere('Look again; if it stays so, ask IT.');

const disk: Remedies = {
  linux: 'Ask IT: an unencrypted volume has to be set up anew with LUKS; moving the data folder to an encrypted one helps too.',
  win32: 'Turn on BitLocker: Settings, Privacy & security, Device encryption; or ask IT.',
  darwin: 'Turn on FileVault: System Settings, Privacy & Security, FileVault.',
  other: 'Ask IT.',
};
const screenLock: Remedies = {
  linux: 'In the desktop’s settings under Privacy or Screen lock: lock automatically, after 15 minutes at most.',
  win32: 'Settings, Personalisation, Lock screen, Screen saver: 15 minutes at most, and on resume show the sign-in screen.',
  darwin: 'System Settings, Lock Screen: require the password at once; screen saver or display off after 15 minutes at most.',
  other: 'Ask IT.',
};
const system: Remedies = {
  linux: 'Install updates with the software centre, or ask IT for a newer version of the system.',
  win32: 'Settings, Windows Update; or ask IT for a newer version.',
  darwin: 'System Settings, General, Software Update.',
  other: 'Ask IT.',
};
const admin: Remedies = {
  linux: 'Sign in as a user who is not root and not in sudo, wheel or docker.',
  win32: 'Sign in with an account that is no administrator, or have IT take it out of that group.',
  darwin: 'Sign in as a standard user: System Settings, Users & Groups.',
  other: 'Sign in with an ordinary account.',
};

const bySight: Partial<Readonly<Record<Sighting, Remedies>>> = {
  'marker-not-trusted': everywhere('Ask IT: the mark has to belong to the administrator alone.'),
  'swap-not-encrypted': { ...everywhere('Ask IT.'), linux: 'Encrypt the swap space, use zram instead, or turn swap off (swapoff).' },
  encrypting: everywhere('Let the encryption finish, then look again.'),
  suspended: { ...everywhere('Resume the protection.'), win32: 'Resume BitLocker: Control Panel, BitLocker Drive Encryption, Resume protection.' },
  'no-desktop': everywhere('Ask IT: Chartlock knows GNOME, Cinnamon, MATE, KDE Plasma and Xfce.'),
  'not-in-table': updateChartlock,
  'table-outdated': updateChartlock,
  'none-named': everywhere('Ask IT: the policy asks for an approved network and names none.'),
  'no-network': everywhere('Connect to the organisation’s network or VPN.'),
  'not-answered': askIt,
  'not-understood': askIt,
  'not-fresh': everywhere('Look again.'),
};

const byProbe: Readonly<Record<ProbeName, Remedies>> = {
  managed: everywhere('Use a computer of your organisation, or ask IT to enrol this one.'),
  disk, screenLock, os: system,
  network: everywhere('Connect to the organisation’s VPN or an approved network.'),
  admin,
};

/** What to do about a finding that falls short, on this system; null where nothing has to be done. */
export function remedyFor({ probe, state, seen }: Finding, platform: Platform): string | null {
  return state === 'pass' ? null : (bySight[seen] ?? byProbe[probe])[platform];
}
