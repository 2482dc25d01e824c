const FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

/**
 * Plugin for web-test-runner: the command `emulate-media-features` with `{media, colorScheme, reducedMotion,
 * forcedColors, contrast}`, in Chromium only. The runner's own `emulateMedia` ignores the last two.
 * It answers true where the emulation holds and is refused in other browsers.
 */
export function mediaPlugin() {
  return {
    name: 'emulate-media-features',
    async executeCommand({command, payload, session}) {
      if (command !== 'emulate-media-features' || session.browser.name !== 'Chromium') return undefined;
      const cdp = await session.browser.getPage(session.id).createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', {
        media: payload?.media ?? '',
        features: Object.entries(FEATURES)
          .filter(([key]) => payload?.[key] != null)
          .map(([key, name]) => ({name, value: payload[key]})),
      });
      // The CDP session stays attached: detaching would drop the emulation.
      return true;
    },
  };
}
