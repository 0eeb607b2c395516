import { SettableClock } from '../../support/set-clock';
import { PrivateBus, StandInService } from './desktop-bus';
import { logind, mutter } from './desktop-sayings';

/** The desktop around an application of a test: services that say what a desktop says, and a clock that can be set. */
export class StandInDesktop {
  private constructor(
    readonly clock: SettableClock,
    private readonly system: PrivateBus,
    private readonly services: Readonly<Record<'session' | 'system', StandInService>>,
  ) {}

  static async begin(folder: string): Promise<StandInDesktop> {
    const bus = new PrivateBus();
    await bus.start();
    const system = new StandInService(bus.address);
    system.answerAsLogind({ isRemote: () => false });
    // The keychain is on the session’s own bus: the stand-in joins it there.
    const session = new StandInService(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    const services = { session: await session.own(mutter), system: await system.own(logind, 'org.freedesktop.UPower') };
    return new StandInDesktop(new SettableClock(folder), bus, services);
  }

  /** What the application has to be started with. */
  get environment(): Readonly<Record<string, string>> {
    return { ...this.clock.environment, DBUS_SYSTEM_BUS_ADDRESS: this.system.address };
  }

  of(bus: 'session' | 'system'): StandInService {
    return this.services[bus];
  }

  async end(): Promise<void> {
    for (const service of Object.values(this.services)) service.leave();
    await this.system.remove();
  }
}
