// usage: node client.mjs FOLDER_WITH_node_modules
// Clients of the hub, built as the web client builds its own, told what to do by lines of JSON on standard input.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { HubConnectionBuilder, LogLevel } = createRequire(`${process.argv[2]}/`)('@microsoft/signalr');
const clients = new Map();

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function start({ client, url, cookie, origin }) {
  const hub = new HubConnectionBuilder()
    .withUrl(url, { headers: { Cookie: cookie, Origin: origin } })
    .withStatefulReconnect()
    .withAutomaticReconnect([0, 100, 200, 400, 800, 1000, 1000])
    .configureLogging(LogLevel.None)
    .build();
  for (const method of ['updated', 'changed', 'left']) {
    hub.on(method, (...args) => {
      say({ client, event: 'call', method, args });
    });
  }
  hub.onreconnected(() => say({ client, event: 'reconnected' }));
  hub.onclose(() => {
    clients.delete(client);
    say({ client, event: 'closed' });
  });
  clients.set(client, hub);
  try {
    await hub.start();
    say({ client, event: 'started' });
  } catch (fault) {
    clients.delete(client);
    say({ client, event: 'failed', error: String(fault) });
  }
}

async function invoke({ client, call, method, args }) {
  try {
    const hub = clients.get(client);
    if (!hub) throw new Error('There is no line.');
    say({ client, event: 'answer', call, result: (await hub.invoke(method, ...args)) ?? null });
  } catch (fault) {
    say({ client, event: 'fault', call, error: String(fault) });
  }
}

const doings = {
  start,
  invoke,
  stop: ({ client }) => clients.get(client)?.stop(),
};

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const order = JSON.parse(line);
    void doings[order.do](order);
  })
  .on('close', () => process.exit(0));
