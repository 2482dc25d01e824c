import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{from: '../dist/custom-elements.json', to: '/custom-elements.json'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing leaves the machine.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  // The configuration of the demo is not for the stories.
  viteFinal: (vite) => ({...vite, root: '.', build: {...vite.build, target: 'es2022', chunkSizeWarningLimit: 4000}}),
};

export default config;
