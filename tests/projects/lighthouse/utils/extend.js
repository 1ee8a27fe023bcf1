// Knows nothing of hosts: what it writes, its callers decide.
module.exports.extend = (target, more) => Object.assign(target, more);
