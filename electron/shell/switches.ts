/** Switches that would open a side door in a release: debugging, code injection, other networks, other profiles. */
const forbiddenSwitches =
  /^--(remote-debugging-|inspect|js-flags|load-extension|no-sandbox|disable-web-security|disable-site-isolation|proxy-|host-rules|host-resolver-rules|ignore-certificate-errors|log-net-log|enable-logging|user-data-dir|renderer-cmd-prefix|utility-cmd-prefix|gpu-launcher)/;

/** The first switch that a packaged Chartlock does not start with, or undefined. */
export function forbiddenSwitch(argv: readonly string[]): string | undefined {
  return argv.find((argument) => forbiddenSwitches.test(argument));
}
