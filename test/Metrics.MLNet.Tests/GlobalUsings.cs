global using Microsoft.ML;
global using Microsoft.ML.Data;
global using TorchSharp;
global using static TorchSharp.torch;
