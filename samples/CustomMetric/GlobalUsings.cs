global using Metrics;
global using TorchSharp;
global using static TorchSharp.torch;
