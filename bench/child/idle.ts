// Starts Node and ends: what every process costs.
