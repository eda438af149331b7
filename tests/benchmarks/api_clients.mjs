// Clients from npm against the local API: `node tests/benchmarks/api_clients.mjs ADDRESS TOKEN [MODEL]`
//
// Run it where openai and promptfoo were installed with npm (NODE_PATH is not looked at: imports
// are resolved from the working folder). What is not installed is said. Needs nothing else of this
// repository.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [address, token, model = "default"] = process.argv.slice(2);
const here = createRequire(join(process.cwd(), "package.json"));
const messages = [{ role: "user", content: "Say hello." }];
let failed = 0;

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

function version(name) {
  try {
    return JSON.parse(readFileSync(join(process.cwd(), "node_modules", name, "package.json"))).version;
  } catch {
    return null;
  }
}

async function check(client, what, run) {
  const installed = version(client);
  if (!installed) return console.log(`| ${client} (npm) | ${what} | not installed |`);
  try {
    console.log(`| ${client} ${installed} (npm) | ${what} | works: ${await run()} |`);
  } catch (error) {
    failed += 1;
    console.log(`| ${client} ${installed} (npm) | ${what} | FAILS: ${String(error).slice(0, 400)} |`);
  }
}

async function openai() {
  const { default: OpenAI } = await import(pathToFileURL(here.resolve("openai")));
  return new OpenAI({ baseURL: `${address}/v1`, apiKey: token, maxRetries: 0 });
}

await check("openai", "chat", async () => {
  const made = await (await openai()).chat.completions.create({ model, messages, max_tokens: 8 });
  expect(made.choices[0].message.content && made.usage.total_tokens, "no text or no usage");
  return made.choices[0].finish_reason;
});

await check("openai", "stream with usage", async () => {
  const stream = await (await openai()).chat.completions.create({
    model, messages, max_tokens: 8, stream: true, stream_options: { include_usage: true },
  });
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  expect(chunks.at(-1).usage.completion_tokens > 0, "no usage at the end");
  return `${chunks.length} chunks`;
});

await check("openai", "response_format json_schema", async () => {
  const schema = {
    type: "object", required: ["colour"], additionalProperties: false,
    properties: { colour: { enum: ["red", "green"] } },
  };
  const made = await (await openai()).chat.completions.create({
    model, messages, max_tokens: 60,
    response_format: { type: "json_schema", json_schema: { name: "found", schema } },
  });
  expect(["red", "green"].includes(JSON.parse(made.choices[0].message.content).colour), "no colour");
  return "valid JSON";
});

await check("openai", "tools, streamed", async () => {
  const tools = [{
    type: "function",
    function: {
      name: "weather",
      parameters: { type: "object", required: ["place"], properties: { place: { enum: ["Rome", "Oslo"] } } },
    },
  }];
  const runner = (await openai()).chat.completions.stream({
    model, messages, tools, tool_choice: "required", max_tokens: 60,
  });
  const made = await runner.finalChatCompletion();
  const call = made.choices[0].message.tool_calls[0].function;
  expect(call.name === "weather" && JSON.parse(call.arguments).place, "no call");
  return call.arguments;
});

await check("openai", "embeddings (base64, the client's default)", async () => {
  const made = await (await openai()).embeddings.create({ model: "default", input: ["one", "two"] });
  expect(made.data[0].embedding.length > 1, "no vector");
  return `2 x ${made.data[0].embedding.length}`;
});

await check("openai", "responses, streamed", async () => {
  const stream = (await openai()).responses.stream({ model, input: "Say hello.", max_output_tokens: 16 });
  const kinds = [];
  for await (const event of stream) kinds.push(event.type);
  expect((await stream.finalResponse()).output_text, "no text");
  return `${kinds.length} events`;
});

await check("openai", "errors", async () => {
  const { NotFoundError, BadRequestError } = await import(pathToFileURL(here.resolve("openai")));
  const client = await openai();
  for (const [kind, call] of [
    [NotFoundError, { model: "no-such-model", messages }],
    [BadRequestError, { model, messages: [] }],
  ]) {
    const error = await client.chat.completions.create(call).catch((one) => one);
    expect(error instanceof kind, `${kind.name} expected, not ${error?.constructor?.name}`);
  }
  return "404, 400 as its own exceptions";
});

await check("promptfoo", "eval of two prompts and three tests", async () => {
  const folder = mkdtempSync(join(tmpdir(), "promptfoo-"));
  const config = {
    prompts: ["Answer in one word: {{question}}", "{{question}}"],
    providers: [{ id: `openai:chat:${model}`, config: { apiBaseUrl: `${address}/v1`, apiKey: token, max_tokens: 8 } }],
    tests: ["sky", "grass", "snow"].map((thing) => ({
      vars: { question: `Which colour is ${thing}?` },
      assert: [{ type: "javascript", value: "output.length > 0" }],
    })),
  };
  writeFileSync(join(folder, "promptfooconfig.json"), JSON.stringify(config));
  const out = join(folder, "out.json");
  const program = join(process.cwd(), "node_modules", ".bin", "promptfoo");
  const done = spawnSync(
    program,
    ["eval", "-c", join(folder, "promptfooconfig.json"), "-o", out, "--no-cache", "--no-table"],
    {
      encoding: "utf8", timeout: 300_000,
      env: {
        ...process.env, PROMPTFOO_CONFIG_DIR: folder, PROMPTFOO_DISABLE_TELEMETRY: "1",
        PROMPTFOO_DISABLE_UPDATE: "1", PROMPTFOO_DISABLE_REMOTE_GENERATION: "1",
      },
    },
  );
  expect(existsSync(out), `${done.stdout}${done.stderr}`.slice(-400));
  const { stats } = JSON.parse(readFileSync(out)).results;
  expect(stats.successes === 6 && !stats.errors, JSON.stringify(stats));
  return "6 of 6 answered";
});

process.exit(failed ? 1 : 0);
