import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env['CHROMIUM_PATH']
const quiet = [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

// Run through `npm run e2e`, which starts the server and the database and says where they are.
export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  retries: 0,
  // Stories that are told in one newsroom follow each other; `npm test` fills two where there are four cores.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env['GALLEY_ORIGIN'] ?? 'http://127.0.0.1:3000',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // So that a story that waits in vain says for what.
    actionTimeout: 45_000,
    navigationTimeout: 45_000,
    // Records every step of every story, which takes longer than the stories do: --trace on when one is looked into.
    trace: 'off',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          args: quiet,
          ...(executablePath && { executablePath }),
        },
      },
    },
  ],
})
