-- Each connection asks for one of the 1,000 records after the other, accepts compressed answers, and thinks for
-- 10 to 30 ms (20 on average, drawn evenly) before each request.
local asked = 0
wrk.headers["Accept-Encoding"] = "gzip"

function init()
    math.randomseed(20260101)
end

function delay()
    return math.random(10, 30)
end

function request()
    asked = asked + 1
    return wrk.format("GET", "/records/" .. asked % 1000)
end
