-- How far the sky is folded, by partition, and who stands in a cell, at one moment. Nothing, where something else is in
-- their places.

local progress = redis.pcall('HGETALL', KEYS[1])
local cell = redis.pcall('HGETALL', KEYS[2])
if progress.err or cell.err then
    return {}
end
return {progress, cell}
