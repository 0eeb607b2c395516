import { handoverSwitches } from '../desk/handover';

/**
 * What a release may be started with: its own words at a hand-over, and how it is drawn. Everything else that looks like a
 * switch ends it, since Chromium, V8 and Node have hundreds that open a side door (a debugging port, a log of the network,
 * another sandbox, another profile, fewer checks), and bring new ones with each version.
 */
const allowedSwitches: readonly string[] = [
  ...handoverSwitches,
  'force-device-scale-factor', 'high-dpi-support', 'force-color-profile', 'force-high-contrast', 'force-dark-mode', 'force-prefers-reduced-motion', 'disable-lcd-text',
  'force-renderer-accessibility', 'lang',
  'disable-gpu', 'disable-gpu-compositing', 'disable-software-rasterizer',
  'display', 'gtk-version', 'ozone-platform', 'ozone-platform-hint', 'enable-wayland-ime', 'wayland-text-input-version',
];

/**
 * The first argument that a packaged Chartlock does not start with, or undefined. Chromium takes one dash for two, and on
 * Windows a slash as well; macOS names the process (-psn_…) to what the Finder opens.
 */
export function forbiddenSwitch(argv: readonly string[], platform: NodeJS.Platform): string | undefined {
  return argv.slice(1).find((argument) => {
    const name = (platform === 'win32' ? /^(?:--?|\/)([^=]*)/ : /^--?([^=]*)/).exec(argument)?.[1];
    if (name === undefined || (platform === 'darwin' && /^-psn_[\d_]+$/.test(argument))) return false;
    return !allowedSwitches.includes(name);
  });
}
