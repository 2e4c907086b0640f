/**
 * Chromium takes the last `--disable-features` alone, so this list repeats those of playwright-core that
 * keep the browser silent or keep beforeunload in order, beside our own.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'Translate',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'AsyncDns',
]

/** What the browser is started with beside playwright-core's own arguments and the debugging pipe. */
export const browserArguments: readonly string[] = [
  // An empty page to begin with. The window's own address would be asked for before the host can answer, and the
  // browser would first draw its page about a site that cannot be reached.
  '--app=data:text/html,<title>Courtside</title>',
  '--window-size=1440,900',
  '--lang=en-GB',
  // Whatever the browser itself would ask for goes to a door of this machine that nobody opens (a port below
  // 1024, the discard service's); with SOCKS 5 not even a name is looked up. Our own pages never get so far.
  '--proxy-server=socks5://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--block-new-web-contents',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-notifications',
  '--disable-speech-api',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/** As root, where the sandbox is off and said so: without it the browser's own bar about that covers the page. */
export const withoutSandbox: readonly string[] = ['--test-type']

/** Of playwright-core's own: what is right for a test robot and wrong for an officer's window. */
export const unwantedArguments: readonly string[] = [
  'about:blank',
  '--disable-popup-blocking',
  '--unsafely-disable-devtools-self-xss-warnings',
]
