/**
 * Switches that would open a side door in a release: debugging, code injection, other networks, other profiles.
 * Chromium takes one dash for two, and on Windows a slash and any case as well.
 */
const forbiddenSwitches =
  /^(?:--?|\/)(remote-debugging-|remote-allow-origins|inspect|js-flags|load-extension|no-sandbox|no-zygote|single-process|disable-(?:\w+-)+sandbox|disable-web-security|disable-site-isolation|allow-running-insecure-content|proxy-|host-rules|host-resolver-rules|ignore-certificate-errors|log-net-log|enable-logging|enable-crash-reporter|user-data-dir|policy|renderer-cmd-prefix|utility-cmd-prefix|browser-subprocess-path|gpu-launcher)/i;

/** The first switch that a packaged Chartlock does not start with, or undefined. */
export function forbiddenSwitch(argv: readonly string[]): string | undefined {
  return argv.find((argument) => forbiddenSwitches.test(argument));
}
