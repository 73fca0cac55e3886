-- Orders for wrk: every body unique, one bearer token a retailer in turn.
-- Environment: TOKENS (file, a token a line), PRODUCTS (file, a product id a line), RUN_ID, ORDER_PATH.
local path = os.getenv("ORDER_PATH") or "/api/v1/orders"
local most_lines, most_units = 5, 20
-- Far apart and prime, so that the lines of an order name different products.
local stride = 37
local priorities = { "normal", "normal", "normal", "high", "low" }
local threads = 0

function setup(thread)
  thread:set("thread_number", threads)
  threads = threads + 1
end

local function lines_of(file)
  local lines = {}
  for line in io.lines(file) do lines[#lines + 1] = line end
  return lines
end

function init(arguments)
  headers = {}
  for number, token in ipairs(lines_of(os.getenv("TOKENS"))) do
    headers[number] = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }
  end
  products = lines_of(os.getenv("PRODUCTS"))
  run = os.getenv("RUN_ID") or tostring(os.time())
  number = 0
  math.randomseed(os.time() * 10 + thread_number)
end

function request()
  number = number + 1
  local items = {}
  local first = math.random(0, #products - 1)
  for line = 1, math.random(1, most_lines) do
    local product = products[(first + line * stride) % #products + 1]
    items[line] = string.format('{"productId":%s,"quantity":%d}', product, math.random(1, most_units))
  end
  local body = string.format('{"customerRef":"%s-%d-%d","items":[%s],"priority":"%s"}', run, thread_number, number,
    table.concat(items, ","), priorities[number % #priorities + 1])
  return wrk.format("POST", path, headers[number % #headers + 1], body)
end

function done(summary, latency, requests)
  local errors = summary.errors
  local seconds = summary.duration / 1e6
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.3f,"p50_ms":%.3f,"p95_ms":%.3f,"p99_ms":%.3f,"non2xx":%d,"sockerr":%d}\n',
    summary.requests, seconds, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
