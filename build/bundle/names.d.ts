/** The version in package.json. */
declare const __APP_VERSION__: string;

/**
 * The compiled SQLite for runtimes older than Node-API 10, as a URL: relative to the bundle in the app, absolute in
 * tests. Resolve it against `import.meta.url`; newer runtimes use what the package of SQLite brings.
 */
declare const __SQLITE_BINDING__: string;
