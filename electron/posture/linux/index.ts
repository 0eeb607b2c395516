import type { Probes } from '../look';
import { probeAdmin } from './admin';
import { probeDisk } from './disk';
import { probeManaged } from './managed';
import { probeNetwork } from './network';
import { probeOs } from './os';
import { probeScreenLock } from './screen-lock';

export const linuxProbes: Probes = { managed: probeManaged, disk: probeDisk, screenLock: probeScreenLock, os: probeOs, network: probeNetwork, admin: probeAdmin };
