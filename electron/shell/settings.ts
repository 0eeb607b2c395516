import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { nativeTheme } from 'electron';
import { settingsSchema, type Settings } from '../../shared/ipc';

const defaults: Settings = { theme: 'system', comfortable: false, personal: {} };

/** The window's own settings, a small PHI-free file. Unreadable ones are as none: looks are no reason to stop. */
export class SettingsFile {
  #settings: Settings;

  constructor(private readonly path: string) {
    this.#settings = this.#load();
    nativeTheme.themeSource = this.#settings.theme;
  }

  #load(): Settings {
    if (!existsSync(this.path)) return defaults;
    try {
      return settingsSchema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return defaults;
    }
  }

  current(): Settings {
    return this.#settings;
  }

  change(settings: Settings): Settings {
    this.#settings = settings;
    nativeTheme.themeSource = settings.theme;
    const beside = `${this.path}.new`;
    writeFileSync(beside, JSON.stringify(settings), { mode: 0o600 });
    renameSync(beside, this.path);
    return settings;
  }
}
