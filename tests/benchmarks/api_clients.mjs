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

// Continue asks through this package of its own; `openai` is what it uses for a server by address.
async function continueApi() {
  const { constructLlmApi } = await import(pathToFileURL(here.resolve("@continuedev/openai-adapters")));
  return constructLlmApi({ provider: "openai", apiKey: token, apiBase: `${address}/v1/` });
}

const never = new AbortController().signal;
const CONTINUE = "@continuedev/openai-adapters";

await check(CONTINUE, "chat, streamed with usage, as the editor asks", async () => {
  const chunks = [];
  const body = { model, messages, max_tokens: 8, stream: true };
  for await (const chunk of (await continueApi()).chatCompletionStream(body, never)) chunks.push(chunk);
  const text = chunks.map((one) => one.choices[0]?.delta?.content ?? "").join("");
  expect(text && chunks.at(-1).usage?.completion_tokens > 0, "no text or no usage");
  return `${chunks.length} chunks`;
});

await check(CONTINUE, "tools, streamed", async () => {
  const tools = [{ type: "function", function: { name: "read_file", parameters: {
    type: "object", required: ["filepath"], properties: { filepath: { enum: ["a.py", "b.py"] } } } } }];
  const body = { model, messages, tools, tool_choice: "required", max_tokens: 60, stream: true };
  let name = "", called = "";
  for await (const chunk of (await continueApi()).chatCompletionStream(body, never)) {
    for (const call of chunk.choices[0]?.delta?.tool_calls ?? []) {
      name += call.function?.name ?? "";
      called += call.function?.arguments ?? "";
    }
  }
  expect(name === "read_file" && JSON.parse(called).filepath, `no call: ${name} ${called}`);
  return called;
});

await check(CONTINUE, "completions, streamed: autocomplete with a prompt of its own", async () => {
  const body = { model, prompt: "def add(a, b):\n    return", max_tokens: 8, stream: true, stop: ["\n\n"], temperature: 0.01 };
  let text = "";
  for await (const chunk of (await continueApi()).completionStream(body, never)) text += chunk.choices[0]?.text ?? "";
  expect(text.length > 0, "no text");
  return "text";
});

await check(CONTINUE, "fill in between two texts", async () => {
  const body = { model, prompt: "def add(a, b):\n", suffix: "\n\nprint(add(1, 2))", max_tokens: 8, stream: true };
  let text = "";
  try {
    for await (const chunk of (await continueApi()).fimStream(body, never)) text += chunk.choices[0]?.delta?.content ?? "";
  } catch (error) {
    if (/not taught/.test(String(error?.message ?? error))) return "a model that was not taught it says so";
    throw error;
  }
  return text ? "text" : "nothing";
});

await check(CONTINUE, "embeddings", async () => {
  const made = await (await continueApi()).embed({ model: "default", input: ["one", "two"] });
  expect(made.data.length === 2 && made.data[0].embedding.length > 1, "no vectors");
  return `2 x ${made.data[0].embedding.length}`;
});

await check(CONTINUE, "rerank", async () => {
  const documents = ["Cows give milk.", "The notice period is six weeks."];
  const made = await (await continueApi()).rerank({ model: "default", query: "How long is the notice?", documents });
  expect(made.data.length === 2 && made.data[0].index === 1, JSON.stringify(made).slice(0, 200));
  return "2 ranked";
});

await check(CONTINUE, "models", async () => {
  const found = await (await continueApi()).list();
  expect(found.length > 0 && found[0].id, "none");
  return `${found.length}`;
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
